/**
 * Keeps what must not be read from a stolen disk or dump: {@link org.citizenwindow.platform.secrets.Vault} seals bytes and
 * texts, makes blind indexes for look-up, and derives keys for other purposes. Everything comes from one master key in the
 * file {@code window.secrets.key-file}. Who loses the file loses the data; who changes it locks it. Knows nothing of what it
 * seals. Start at {@link org.citizenwindow.platform.secrets.Vault}.
 */
package org.citizenwindow.platform.secrets;
