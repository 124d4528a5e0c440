return Rapporteur.Cli.Commands.RapporteurCommand.Run(args);
