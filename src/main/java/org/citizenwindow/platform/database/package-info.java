/** The PostgreSQL that the application brings along when it is given none: durable, lasting, taken over after a crash. */
package org.citizenwindow.platform.database;
