/** A question in; a cited answer, a request for detail or a refusal out. */
@ApplicationModule(
        displayName = "근거 답변",
        allowedDependencies = {"kernel", "governance", "knowledge", "rules"})
@NullMarked
package kr.dolbom.answering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
