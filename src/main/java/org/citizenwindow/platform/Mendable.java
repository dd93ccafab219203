package org.citizenwindow.platform;

import java.util.List;

/** A failure of the start that whoever runs the application can mend: its sentences are said instead of a stack trace. */
public interface Mendable {
    /** What to mend, one sentence each. */
    List<String> problems();
}
