package io.clm.core.template.parse;

import io.clm.core.template.TemplateException;
import io.clm.core.template.ast.CommandNode;
import io.clm.core.template.ast.GoQuote;
import io.clm.core.template.ast.Operand;
import io.clm.core.template.ast.PipeNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads pipelines: declarations, commands, operands. */
final class PipelineParser {

    private final ParseState state;
    private final TokenBuffer tokens;

    PipelineParser(ParseState state) {
        this.state = state;
        this.tokens = state.tokens;
    }

    /** A pipeline up to {@code end}, which is consumed. */
    PipeNode pipeline(String context, TokenType end) {
        state.enter();
        int position = tokens.peekNonSpace().position();
        Declarations declarations = declarations(context);
        List<CommandNode> commands = new ArrayList<>();
        Token token = tokens.nextNonSpace();
        while (!token.is(end)) {
            if (!token.type().startsOperand()) {
                throw state.unexpected(token, context);
            }
            tokens.backup();
            commands.add(command());
            token = tokens.nextNonSpace();
        }
        check(commands, context);
        state.leave();
        return new PipeNode(position, declarations.variables(), declarations.assigns(), commands);
    }

    private record Declarations(List<Operand.Variable> variables, boolean assigns) {}

    private Declarations declarations(String context) {
        List<Operand.Variable> declared = new ArrayList<>();
        while (tokens.peekNonSpace().is(TokenType.VARIABLE)) {
            Token variable = tokens.next();
            Token after = tokens.peek();
            Token next = tokens.peekNonSpace();
            if (next.is(TokenType.ASSIGN) || next.is(TokenType.DECLARE)) {
                tokens.nextNonSpace();
                declare(declared, variable);
                return new Declarations(declared, next.is(TokenType.ASSIGN));
            }
            if (!next.text().equals(",")) {
                if (after.is(TokenType.SPACE)) {
                    tokens.backup(variable, after);
                } else {
                    tokens.backup(variable);
                }
                break;
            }
            tokens.nextNonSpace();
            declare(declared, variable);
            checkSecond(declared, context);
        }
        return new Declarations(declared, false);
    }

    private void declare(List<Operand.Variable> declared, Token variable) {
        declared.add(new Operand.Variable(variable.position(), names(variable.text())));
        state.variables.add(variable.text());
    }

    private void checkSecond(List<Operand.Variable> declared, String context) {
        if (!context.equals("range") || declared.size() >= 2) {
            throw state.error("too many declarations in " + context);
        }
        switch (tokens.peekNonSpace().type()) {
            case VARIABLE, RIGHT_DELIMITER, RIGHT_PAREN -> {}
            default -> throw state.error("range can only initialize variables");
        }
    }

    private void check(List<CommandNode> commands, String context) {
        if (commands.isEmpty()) {
            throw state.error("missing value for " + context);
        }
        for (int i = 1; i < commands.size(); i++) {
            if (isLiteral(commands.get(i).first())) {
                throw state.error("non executable command in pipeline stage " + (i + 1));
            }
        }
    }

    private static boolean isLiteral(Operand operand) {
        return switch (operand) {
            case Operand.Bool bool -> true;
            case Operand.Dot dot -> true;
            case Operand.Nil nil -> true;
            case Operand.Number number -> true;
            case Operand.Quoted quoted -> true;
            case Operand.Field field -> false;
            case Operand.Variable variable -> false;
            case Operand.Identifier identifier -> false;
            case Operand.Chain chain -> false;
            case PipeNode pipe -> false;
        };
    }

    private CommandNode command() {
        int position = tokens.peekNonSpace().position();
        List<Operand> words = new ArrayList<>();
        while (true) {
            tokens.peekNonSpace();
            Operand operand = operand();
            if (operand != null) {
                words.add(operand);
            }
            Token token = tokens.next();
            if (token.is(TokenType.SPACE)) {
                continue;
            }
            if (token.is(TokenType.RIGHT_DELIMITER) || token.is(TokenType.RIGHT_PAREN)) {
                tokens.backup();
            } else if (!token.is(TokenType.PIPE)) {
                throw state.unexpected(token, "operand");
            }
            break;
        }
        if (words.isEmpty()) {
            throw state.error("empty command");
        }
        return new CommandNode(position, words);
    }

    private @Nullable Operand operand() {
        Operand term = term();
        if (term == null || !tokens.peek().is(TokenType.FIELD)) {
            return term;
        }
        int position = tokens.peek().position();
        List<String> fields = new ArrayList<>();
        while (tokens.peek().is(TokenType.FIELD)) {
            fields.add(tokens.next().text().substring(1));
        }
        if (isLiteral(term)) {
            throw state.error("unexpected . after term " + GoQuote.quote(term.text()));
        }
        return switch (term) {
            case Operand.Field field -> new Operand.Field(position, joined(field.names(), fields));
            case Operand.Variable variable -> new Operand.Variable(position, joined(variable.names(), fields));
            case Operand other -> new Operand.Chain(position, other, List.copyOf(fields));
        };
    }

    private @Nullable Operand term() {
        Token token = tokens.nextNonSpace();
        int position = token.position();
        return switch (token.type()) {
            case IDENTIFIER -> identifier(token);
            case DOT -> new Operand.Dot(position);
            case NIL -> new Operand.Nil(position);
            case VARIABLE -> variable(token);
            case FIELD -> new Operand.Field(position, List.of(token.text().substring(1)));
            case BOOL -> new Operand.Bool(position, token.text().equals("true"));
            case CHARACTER -> new Operand.Number(position, literal(() -> Numbers.character(token.text())));
            case NUMBER -> new Operand.Number(position, literal(() -> Numbers.number(token.text())));
            case COMPLEX -> throw state.error("complex numbers are not supported: " + token.text());
            case LEFT_PAREN -> pipeline("parenthesized pipeline", TokenType.RIGHT_PAREN);
            case STRING, RAW_STRING ->
                new Operand.Quoted(position, token.text(), literal(() -> Unquote.string(token.text())));
            default -> {
                tokens.backup();
                yield null;
            }
        };
    }

    private Operand identifier(Token token) {
        if (!state.functions.contains(token.text())) {
            throw state.error("function " + GoQuote.quote(token.text()) + " not defined");
        }
        return new Operand.Identifier(token.position(), token.text());
    }

    private Operand variable(Token token) {
        if (!state.variables.contains(token.text())) {
            throw state.error("undefined variable " + GoQuote.quote(token.text()));
        }
        return new Operand.Variable(token.position(), names(token.text()));
    }

    private <T> T literal(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (TemplateException e) {
            throw state.error(e);
        }
    }

    private static List<String> names(String variable) {
        return List.of(variable);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
