/** What the server was configured with and what it finds around it, for administrators to read; nothing secret is shown. */
@NullMarked
package io.ragstone.core.admin.config;

import org.jspecify.annotations.NullMarked;
