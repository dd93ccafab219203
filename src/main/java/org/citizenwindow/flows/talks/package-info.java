/**
 * Talks as data: read, played against the engine, recorded, and counted as coverage of steps, edges and phrases. Start at {@code TalkPlayer}.
 */
package org.citizenwindow.flows.talks;
