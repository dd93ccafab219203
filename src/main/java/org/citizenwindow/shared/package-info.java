/**
 * Words every room uses: ids, languages, masked personal data, error codes, and the facts that rooms tell each other
 * ({@link org.citizenwindow.shared.events}). Owns no behaviour that needs a clock, a database or a framework; may use
 * {@code java.*} only.
 */
package org.citizenwindow.shared;
