/**
 * What every page of the console shares: the frame (language, who is signed in, the token of its forms), the headers that
 * keep scripts of others out, the answer to unknown addresses. Start at {@link org.citizenwindow.staff.layout.Frame}.
 */
package org.citizenwindow.staff.layout;
