/**
 * Command-line tools for those who write public services. Plain {@code main} methods: no container, no database, only the
 * engine and the services' data. Start with {@link org.citizenwindow.authoring.UnderstandCommand}; the scripts that run
 * them stand in {@code deploy/}.
 */
package org.citizenwindow.authoring;
