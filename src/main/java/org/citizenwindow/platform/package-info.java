/**
 * What every room stands on: the clock and ids, the start of the application with its settings check, the embedded
 * database, secrets, jobs, health. Knows no domain word. Start at {@link org.citizenwindow.platform.Main}.
 */
package org.citizenwindow.platform;
