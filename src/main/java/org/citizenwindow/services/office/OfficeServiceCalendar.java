package org.citizenwindow.services.office;

import jakarta.inject.Singleton;
import org.citizenwindow.appointments.office.OfficeQueries;
import org.citizenwindow.cases.ServiceCalendar;
import org.citizenwindow.shared.OpeningHours;

/** Gives cases the office's hours, which another room of their ring keeps. */
@Singleton
class OfficeServiceCalendar implements ServiceCalendar {
    private final OfficeQueries offices;

    OfficeServiceCalendar(OfficeQueries offices) {
        this.offices = offices;
    }

    @Override
    public OpeningHours hours(String service) {
        return offices.office().hours(service);
    }
}
