package org.citizenwindow.dialog;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What a step may know of the world.
 *
 * @param now the time of the event
 * @param zone the office's time zone: times are read and written in it
 */
public record Context(Instant now, ZoneId zone) {}
