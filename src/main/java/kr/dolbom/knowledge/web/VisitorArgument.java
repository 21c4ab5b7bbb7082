package kr.dolbom.knowledge.web;

import java.util.List;
import kr.dolbom.governance.Permissions;
import kr.dolbom.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives the library's pages their {@link Visitor}. */
@Component
class VisitorArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final Permissions permissions;

    VisitorArgument(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Visitor.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Object actor = request.getAttribute(Actor.class.getName(), RequestAttributes.SCOPE_REQUEST);
        return Visitor.of(actor instanceof Actor known ? known : Actor.ANONYMOUS, permissions);
    }
}
