/**
 * The calls of the accident service: the finished report becomes a case with its appointment, and a danger to life becomes a
 * case at once. Flow, texts and rules are the resources {@code services/accident}.
 */
package org.citizenwindow.services.accident;
