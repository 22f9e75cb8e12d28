package io.ragstone.surfaces.boundary.http;

/**
 * A path as the surfaces see it: slashes that follow each other count as one, and one at the end does not count. Clients
 * rely on that when an id that they put into a path is empty.
 */
final class CleanPath {
    private CleanPath() {}

    static String of(String path) {
        StringBuilder clean = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c != '/' || clean.isEmpty() || clean.charAt(clean.length() - 1) != '/') {
                clean.append(c);
            }
        }
        if (clean.length() > 1 && clean.charAt(clean.length() - 1) == '/') {
            clean.setLength(clean.length() - 1);
        }
        return clean.toString();
    }
}
