/** Lists in pages that go on exactly where the last one stopped, whatever was added meanwhile. */
package org.citizenwindow.platform.paging;
