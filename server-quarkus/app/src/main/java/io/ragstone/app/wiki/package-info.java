/** Makes wikis out of core and adapters, and starts what works on them. */
@NullMarked
package io.ragstone.app.wiki;

import org.jspecify.annotations.NullMarked;
