Console.WriteLine("wenzheng");
