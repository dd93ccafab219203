/**
 * Facts that one room tells and others observe, inside the same transaction. A record here is the only way two rooms of
 * one ring learn from each other.
 */
package org.citizenwindow.shared.events;
