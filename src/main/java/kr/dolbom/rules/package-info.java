/** Numbers, codes and what holds: dated, placed, sourced rows of the packs and pure functions over them. */
@ApplicationModule(
        displayName = "규정 수치",
        allowedDependencies = {"kernel"})
@NullMarked
package kr.dolbom.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
