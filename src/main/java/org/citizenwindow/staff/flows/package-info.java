/**
 * How a flow fares: its picture, where citizens leave it, and what it did not understand. For supervisors; for everybody else
 * these pages do not exist. Nothing here changes anything: teaching is done in the service's files.
 */
package org.citizenwindow.staff.flows;
