/**
 * RAGFlow's web interface to knowledge bases, documents and chunks. Its paths are there twice, for sessions and for API
 * keys; the contract says what differs between the two doors, and nothing here does.
 */
@NullMarked
package io.ragstone.surfaces.ragflow.web;

import org.jspecify.annotations.NullMarked;
