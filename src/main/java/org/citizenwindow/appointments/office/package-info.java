/**
 * The office: its name, time zone, holidays, service hours and service points. Read from the office file while the database
 * knows none, kept in the database. Start at {@link org.citizenwindow.appointments.office.OfficeQueries}; the file's format is
 * {@link org.citizenwindow.appointments.office.OfficeFile}.
 */
package org.citizenwindow.appointments.office;
