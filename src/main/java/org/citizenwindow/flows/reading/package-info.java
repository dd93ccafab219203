/**
 * Reads the files of public services into flows, words, intents and texts. A file with a fault is read on to its end, so that
 * all faults are told at once, with file, line and remedy. Start at {@code FlowFiles} and {@code Item}.
 */
package org.citizenwindow.flows.reading;
