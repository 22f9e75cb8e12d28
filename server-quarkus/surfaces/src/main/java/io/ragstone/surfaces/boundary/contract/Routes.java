package io.ragstone.surfaces.boundary.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the operation that a path and a method ask for; of several templates that fit, the more literal one wins. */
final class Routes {
    private final List<Route> routes;

    Routes(List<Operation> operations) {
        this.routes = operations.stream()
                .map(operation -> new Route(split(operation.path()), operation))
                .sorted(Comparator.comparing(Route::shape))
                .toList();
    }

    Optional<Operation> find(String method, String path) {
        List<String> segments = split(path);
        return routes.stream()
                .filter(route -> route.operation.method().equals(method) && route.fits(segments))
                .map(Route::operation)
                .findFirst();
    }

    Optional<Operation> findAny(String path) {
        List<String> segments = split(path);
        return routes.stream()
                .filter(route -> route.fits(segments))
                .map(Route::operation)
                .findFirst();
    }

    private static List<String> split(String path) {
        return List.of(path.split("/", -1));
    }

    private record Route(List<String> segments, Operation operation) {
        /** Sorts literal segments before parameters, from left to right. */
        String shape() {
            StringBuilder shape = new StringBuilder();
            for (String segment : segments) {
                shape.append(isParameter(segment) ? '1' : '0');
            }
            return shape.toString();
        }

        boolean fits(List<String> path) {
            if (path.size() != segments.size()) {
                return false;
            }
            for (int i = 0; i < path.size(); i++) {
                if (isParameter(segments.get(i))
                        ? path.get(i).isEmpty()
                        : !segments.get(i).equals(path.get(i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isParameter(String segment) {
            return segment.startsWith("{");
        }
    }
}
