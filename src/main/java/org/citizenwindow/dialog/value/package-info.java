/**
 * What citizens say and back ends give: typed {@code Value}s, their types, and values found by dotted names. Knows nothing of flows or
 * conversations.
 */
package org.citizenwindow.dialog.value;
