/**
 * Measures the packaged application under closed-loop load beside a yardstick on the same database. Run by
 * {@code deploy/bench}; not a test. Speaks to 127.0.0.1 only, is bounded in time, and ends only what it started.
 */
package org.citizenwindow.bench;
