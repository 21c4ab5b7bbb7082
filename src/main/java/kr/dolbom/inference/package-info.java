/**
 * The only door to model servers: speech to text, text to speech, and reading. Without one the rest of the house goes on.
 */
@ApplicationModule(
        displayName = "모델 서버",
        allowedDependencies = {"kernel", "governance"})
@NullMarked
package kr.dolbom.inference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
