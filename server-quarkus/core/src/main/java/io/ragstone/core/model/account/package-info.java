/** What a tenant does with providers: gives keys, adds models and endpoints, switches them on and off, tries them. */
@NullMarked
package io.ragstone.core.model.account;

import org.jspecify.annotations.NullMarked;
