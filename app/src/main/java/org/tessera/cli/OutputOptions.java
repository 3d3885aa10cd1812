package org.tessera.cli;

import java.io.PrintWriter;

import com.fasterxml.jackson.databind.json.JsonMapper;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How a command answers: one JSON object on stdout, or lines for people. Mixed into every command. */
final class OutputOptions {

    private static final JsonMapper JSON = JsonMapper.builder().findAndAddModules().build();

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--json", description = "print exactly one JSON object on stdout")
    private boolean json;

    boolean json() {
        return json;
    }

    /** Prints the JSON form when asked for, otherwise the text. */
    void print(Object jsonForm, String text) {
        PrintWriter out = command.commandLine().getOut();
        out.println(json ? JSON.valueToTree(jsonForm).toString() : text);
        out.flush();
    }

    /** One line on stderr. */
    void note(String line) {
        PrintWriter err = command.commandLine().getErr();
        err.println(line);
        err.flush();
    }
}
