package org.citizenwindow.flows.reading;

import java.util.List;
import org.citizenwindow.platform.Mendable;

/** The services cannot be loaded; the message names every fault with file, line and remedy. */
public final class FaultyServices extends RuntimeException implements Mendable {
    private static final long serialVersionUID = 1L;

    private final transient Faults faults;

    /** With what is wrong in them. */
    public FaultyServices(Faults faults) {
        super("the services have " + faults.all().size() + " fault(s):\n" + faults);
        this.faults = faults;
    }

    public Faults faults() {
        return faults;
    }

    @Override
    public List<String> problems() {
        return faults.all().stream().map(Faults.Fault::toString).toList();
    }
}
