/** How closed worlds of records are written as JSON and read back, the same everywhere. */
package org.citizenwindow.platform.json;
