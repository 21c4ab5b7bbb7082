/** Conversations: what was asked, what was answered, how it was rated, and what waits for a person. */
@ApplicationModule(
        displayName = "상담 데스크",
        allowedDependencies = {
            "kernel",
            "governance",
            "governance :: accounts",
            "knowledge",
            "knowledge :: jobs",
            "rules",
            "answering"
        })
@NullMarked
package kr.dolbom.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
