package org.hedgerow.kernel.jshell;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.Set;

/// Makes a cell's classes stoppable: puts a [StopCheck] at the start of every method and before every jump
/// backwards, and in place of `System.exit`. The JDK's own `LocalExecutionControl` weaves the same way but
/// keeps it private, and classes that are redefined need it too.
final class StopCheckWeaver {

    private static final ClassDesc CHECK = StopCheck.class.describeConstable().orElseThrow();
    private static final ClassDesc RUNTIME = ClassDesc.of("java.lang.Runtime");
    private static final MethodTypeDesc EXIT = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);
    private static final MethodTypeDesc RUNTIME_EXIT =
            MethodTypeDesc.of(ConstantDescs.CD_void, RUNTIME, ConstantDescs.CD_int);

    private final ClassFile classFile;

    /// @param types finds the superclasses of what the cells' code mentions, the cells' own classes among them
    StopCheckWeaver(ClassHierarchyResolver types) {
        this.classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(types));
    }

    byte[] weave(byte[] bytecode) {
        var model = classFile.parse(bytecode);
        return classFile.transformClass(
                model, ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(MethodWeaver::new)));
    }

    private static final class MethodWeaver implements CodeTransform {

        private final Set<Label> passed = new HashSet<>();

        @Override
        public void atStart(CodeBuilder code) {
            check(code);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            switch (element) {
                case InvokeInstruction call
                when isExit(call, "java/lang/System", "exit") -> code.invokestatic(CHECK, "exit", EXIT);
                case InvokeInstruction call
                when isExit(call, "java/lang/Runtime", "exit") || isExit(call, "java/lang/Runtime", "halt") ->
                    code.invokestatic(CHECK, "exit", RUNTIME_EXIT);
                case LabelTarget target -> {
                    passed.add(target.label());
                    code.with(element);
                }
                case BranchInstruction jump
                when passed.contains(jump.target()) -> {
                    check(code);
                    code.with(element);
                }
                default -> code.with(element);
            }
        }

        private static boolean isExit(InvokeInstruction call, String owner, String name) {
            return call.owner().asInternalName().equals(owner) && call.name().equalsString(name);
        }

        private static void check(CodeBuilder code) {
            code.invokestatic(CHECK, "check", ConstantDescs.MTD_void);
        }
    }
}
