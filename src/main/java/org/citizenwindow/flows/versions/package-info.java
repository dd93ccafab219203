/**
 * Versions of flows: what is stored of a published one, and what a newer one may change. Start at {@code FlowVersion}.
 */
package org.citizenwindow.flows.versions;
