/** Measures answers and retrieval against question sets; the accuracy we publish comes from here. */
@ApplicationModule(
        displayName = "정확도 측정",
        allowedDependencies = {"kernel", "governance", "knowledge", "knowledge :: ranking", "rules", "answering"})
@NullMarked
package kr.dolbom.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
