/** The main job end to end, on the packaged demo: a citizen at the phone, an officer at the console, nothing in between faked. */
package org.citizenwindow.journey;
