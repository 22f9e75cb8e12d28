/** Finds the wiki page that answers a question, before anybody searches passages or asks a model. */
@NullMarked
package io.ragstone.core.wiki.vote;

import org.jspecify.annotations.NullMarked;
