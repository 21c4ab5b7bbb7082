/** Plain values every module speaks in: days, places, sources, packs, problems. No Spring. */
@ApplicationModule(
        displayName = "공통 값",
        allowedDependencies = {})
@NullMarked
package kr.dolbom.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
