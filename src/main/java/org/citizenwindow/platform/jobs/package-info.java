/**
 * Whether the work in the background still goes on. A job says at the start how long it may be silent at most
 * ({@link org.citizenwindow.platform.jobs.Heartbeats#expect}) and beats whenever it has looked for work; readiness fails, by
 * name, when one has stopped, for a process that answers requests but delivers nothing is not ready.
 */
package org.citizenwindow.platform.jobs;
