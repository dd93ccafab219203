/**
 * JSON for the office's other systems. Every address needs a bearer token with the scope that its resource names ({@link
 * org.citizenwindow.api.v1.Needs}); every refusal is {@code application/problem+json} with a stable code. What the forms mean
 * is in the records here; {@code /q/openapi} is made from them. Start at {@link org.citizenwindow.api.v1.CasesResource}.
 */
package org.citizenwindow.api.v1;
