package org.citizenwindow.adapters.wechat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that is logged while it is open, in full. */
final class LogCapture extends Handler implements AutoCloseable {
    private final StringWriter all = new StringWriter();
    private final PrintWriter out = new PrintWriter(all);

    private LogCapture() {
        setLevel(Level.ALL);
    }

    static LogCapture start() {
        LogCapture capture = new LogCapture();
        Logger.getLogger("").addHandler(capture);
        return capture;
    }

    @Override
    public synchronized void publish(LogRecord line) {
        String text =
                line instanceof org.jboss.logmanager.ExtLogRecord ext
                        ? ext.getFormattedMessage()
                        : line.getMessage();
        out.println(line.getLevel() + " " + line.getLoggerName() + " " + text);
        if (line.getThrown() != null) {
            line.getThrown().printStackTrace(out);
        }
    }

    /** What was logged so far. */
    synchronized String text() {
        out.flush();
        return all.toString();
    }

    @Override
    public void flush() {
        out.flush();
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
