/**
 * Appointments: slots at service points, held for a short while, booked, moved, cancelled. Owns the promise that a slot is
 * never given out more often than it has seats; a unique index keeps it, the code only asks. Refuses to know cases beyond
 * their number: what changes is told as {@link org.citizenwindow.shared.events.AppointmentChanged}. Start at {@link
 * org.citizenwindow.appointments.HoldSlot}; the pure rules of time are {@link org.citizenwindow.appointments.SlotCalendar}.
 */
package org.citizenwindow.appointments;
