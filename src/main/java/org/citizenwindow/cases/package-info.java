/**
 * Cases: what citizens reported and what the office did with it. Owns the case file, its history (same transaction, one row a
 * change, append-only) and the clock of its promise. Every change is a verb with one public method and a sealed answer
 * ({@link org.citizenwindow.cases.Handled}); every change is told as {@link org.citizenwindow.shared.events.CaseChanged}
 * inside its transaction. Refuses to know flows, appointments or who may do what. Start at {@link
 * org.citizenwindow.cases.OpenCase}, then {@link org.citizenwindow.cases.CaseQueries}.
 */
package org.citizenwindow.cases;
