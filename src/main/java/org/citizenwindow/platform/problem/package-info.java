/**
 * What machines are told when something cannot be done ({@link org.citizenwindow.platform.problem.Problem}), and the last
 * resort for our own bugs: an incident id for the caller, the trace for the log.
 */
package org.citizenwindow.platform.problem;
