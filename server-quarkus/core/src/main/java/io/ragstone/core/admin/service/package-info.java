/** What the server consists of and leans on, how each of it is, and what of it an administrator can stop and begin again. */
@NullMarked
package io.ragstone.core.admin.service;

import org.jspecify.annotations.NullMarked;
