/**
 * The calls by which flows show a citizen his own cases and add to them. A case of somebody else is unknown here, whatever its
 * number. {@link org.citizenwindow.services.cases.CaseWords} says states and changes in a citizen's words.
 */
package org.citizenwindow.services.cases;
