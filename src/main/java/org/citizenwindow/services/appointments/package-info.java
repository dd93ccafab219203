/**
 * The calls by which flows find, hold, move and cancel appointments. Owns the words in which a time and a service point are
 * shown to a citizen ({@link org.citizenwindow.services.appointments.AppointmentWords}); the rules are in {@code appointments}.
 */
package org.citizenwindow.services.appointments;
