/**
 * The Java half of public services: for each {@code call} a flow makes, the handler that carries it out. A service that
 * needs no back end of its own has no package here; flows, texts and talks are resources below {@code services/}.
 */
package org.citizenwindow.services;
