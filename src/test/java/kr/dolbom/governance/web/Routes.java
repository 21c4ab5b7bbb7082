package kr.dolbom.governance.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kr.dolbom.governance.For;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route the running application answers, as it says itself. */
final class Routes {

    private Routes() {}

    /** @param stream whether the answer has no end */
    record Route(String method, String path, HandlerMethod handler, boolean stream) {
        boolean isOurs() {
            return handler.getBeanType().getName().startsWith("kr.dolbom.");
        }

        Optional<For> declared() {
            return DutyDoor.declared(handler);
        }

        boolean reads() {
            return method.equals("GET");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Route> of(Collection<RequestMappingHandlerMapping> mappings) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(path -> methods(entry.getKey()).stream()
                                .map(method -> new Route(method, path, entry.getValue(), streams(entry.getKey())))))
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    private static List<String> methods(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? List.of("ANY")
                : methods.stream().map(RequestMethod::name).sorted().toList();
    }

    private static boolean streams(RequestMappingInfo info) {
        return info.getProducesCondition().getProducibleMediaTypes().contains(MediaType.TEXT_EVENT_STREAM);
    }
}
