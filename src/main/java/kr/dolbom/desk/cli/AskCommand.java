package kr.dolbom.desk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import kr.dolbom.desk.Ask;
import kr.dolbom.desk.Channel;
import kr.dolbom.desk.Consultations;
import kr.dolbom.desk.Exchange;
import kr.dolbom.desk.ExchangeJson;
import kr.dolbom.kernel.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./dolbom ask}: one question, or a file of them. */
@Component
@Command(name = "ask", mixinStandardHelpOptions = true, description = "질문하고 근거 있는 답을 받습니다")
class AskCommand implements Callable<Integer> {

    private static final JsonMapper READABLE =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Consultations consultations;
    private final Batch batch;
    private final InstantSource clock;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "질문", description = "따옴표로 감싼 질문")
    @Nullable
    String question;

    @Option(names = "--json", description = "JSON으로 출력합니다")
    boolean asJson;

    @Option(names = "--as-of", paramLabel = "날짜", description = "기준일(예: 2025-09-01). 없으면 오늘입니다", defaultValue = "")
    String asOf = "";

    @Option(names = "--place", paramLabel = "지역", description = "지역(예: 서울특별시/양천구)", defaultValue = "")
    String place = "";

    @Option(names = "--batch", paramLabel = "IN.jsonl", description = "한 줄에 질문 하나씩 있는 파일")
    @Nullable
    Path questions;

    @Option(names = "--out", paramLabel = "OUT.jsonl", description = "답을 한 줄씩 쓸 파일. 없으면 화면에 씁니다")
    @Nullable
    Path answers;

    AskCommand(Consultations consultations, Batch batch, InstantSource clock) {
        this.consultations = consultations;
        this.batch = batch;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        AsOf day = Ask.day(asOf, AsOf.today(clock));
        if (questions != null) return batch.run(questions, Optional.ofNullable(answers), day, place, out);
        if (question == null) throw new ParameterException(spec.commandLine(), "질문을 따옴표로 감싸 적거나 --batch로 파일을 알려 주세요.");
        Exchange exchange =
                consultations.ask(new Ask(Optional.empty(), question, day, Ask.place(place), Channel.COMMAND_LINE));
        out.println(
                asJson
                        ? READABLE.writeValueAsString(ExchangeJson.of(exchange))
                        : new AnswerPrint(spec.commandLine().getHelp().ansi()).of(exchange));
        out.flush();
        return 0;
    }
}
