/** The public services as staff see them: which versions there are, who runs on them, what is wrong with their files. */
package org.citizenwindow.staff.services;
